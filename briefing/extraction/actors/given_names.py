"""Given names that tell a person, and some family names that come first."""

from __future__ import annotations

from functools import cache
from typing import Final

_NAMES: Final = """
Aaron Abdul Abdullah Abraham Adam Adrian Agnieszka Ahmad Ahmed Aisha Alain Alan Alar Albert Alberto Alejandro
Aleksander Aleksandr Alex Alexander Alexandra Alexei Alexey Alexis Alexus Ali Aliaksandr Alice Alyaksandr Amanda Amina
Amir Amy Ana Anastasia Anatoly Andrea Andreas Andrei Andrej Andrew Andrey Andrii Andris Andriy Andrzej Andy Angela
Anita Anna Annalena Anne Anthony Anton Antoni Antonio Antony Antti António Anwar Arkady Arthur Artis Artur Arturo
Ashraf Avril Barack Barbara Bartosz Bashar Beata Benjamin Bernard Bernie Bill Bob Bogdan Boris Brad Brian Bruno Carl
Carla Carlos Carmen Carol Caroline Catherine Cezary Charles Chris Christian Christine Christopher Claire Claude
Claudia Colin Craig Cyril Dalia Damian Daniel Daniela Dariusz Dave David Deborah Dennis Diana Diego Dieter Dirk Dmitri
Dmitriy Dmitry Dmytro Dominic Donald Dorota Douglas Dovilė Edgar Edgars Eduard Edward Egils Elena Elizabeth Ellen Emil
Emily Emma Emmanuel Enrique Eric Erik Erika Ernesto Esther Eugene Eva Evgeny Evika Ewa Faisal Fatima Felipe Felix
Fernando Filip Florence Francesca Francesco Francis Francisco Franco Frank François Fred Frederick Gabriel Gabrielius
Gary Geoffrey George Georgy Gerhard Gianni Giorgia Giorgos Giovanni Gitanas Giuseppe Gordon Grace Graham Greg Gregory
Grigory Grzegorz Guido Gustavo Guy Hamid Hanna Hannah Hanno Hans Harold Harry Hasan Hassan Heather Heinz Helen Helmut
Henri Henry Herbert Hillary Howard Hugh Hugo Ibrahim Igor Ilham Imran Inga Ingrida Irene Irina Isaac Isabel Ivan Ivana
Ivo Jaap Jacek Jack Jacob Jacques Jaime Jakub James Jan Jane Janet Janusz Jarosław Javier Jean Jeff Jeffrey Jennifer
Jens Jeremy Jerome Jerzy Jessica Jim Joachim Joan Joanna Joe Johan Johann Johannes John Jon Jonas Jonathan Jorge Josep
Joseph Josh Joshua José Juan Judith Julia Julian Julie Juliette Julita Justin Jüri Kaja Karen Karim Karin Karl Karol
Karolina Katarzyna Kate Katherine Kathleen Keir Keith Kelly Kenneth Kevin Khalid Kimberly Kirill Klaus Konstantin
Kristian Kristina Krišjānis Krišs Krzysztof Kyriakos Kęstutis Larry Lars Laura Laurent Laurynas Lech Leon Leonid
Leszek Liam Linda Lindsey Lisa Lloyd Lorenzo Louis Lucas Lucy Ludwig Luis Luiz Lukas Lukasz Luke Maciej Magdalena
Magnus Mahmoud Malcolm Manuel Marc Marcel Marcin Marco Marek Margaret Margus Maria Marie Marina Mario Mariusz Mark
Markus Marta Martha Martin Mary Mateusz Matteo Matthew Matthias Maurice Maxim Maxime Małgorzata Melanie Mette Michael
Michał Michel Michelle Miguel Mike Mikhail Mikheil Milan Miroslav Mirosław Mohamed Mohammad Mohammed Monica Muhammad
Mustafa Mykhailo Nadia Nancy Naomi Narendra Natalia Natalie Nathan Nicholas Nick Nicolas Nicole Nikol Nikolai Nikolay
Nina Noah Olaf Oleg Oleksandr Oleksii Olga Olha Oliver Olivier Omar Oscar Oskar Otto Pablo Pamela Paolo Patricia
Patrick Patryk Paul Paula Pavel Pavlo Pawel Paweł Pedro Penny Peter Petr Petro Petteri Philip Philippe Pierre Piotr
Pål Rachel Radek Radoslaw Radosław Rafael Rafał Ralph Ramzan Rashid Raul Raymond Rebecca Recep Reuven Ricardo Richard
Rishi Rob Robert Roberto Robin Rodrigo Roger Roland Roman Ronald Ruben Rudolf Rupert Russell Ruth Ryan Ryszard Salman
Salvador Sam Samantha Samuel Sandra Sanna Sara Sarah Sauli Scott Sean Sebastian Sebastien Sergei Sergey Sergio Serhii
Shane Sharon Shinzo Sigmar Silvia Simon Simone Slobodan Sophie Stanisław Stefan Stephan Stephanie Stephen Steve Steven
Stuart Sue Susan Svein Svetlana Sviatlana Szymon Sławomir Tamara Tariq Tatiana Tatyana Ted Teresa Terry Theresa Thomas
Thorsten Tim Timothy Tobias Toby Todd Tom Tomas Tomasz Tony Tracy Uladzimir Ulf Urmas Ursula Vadim Valdis Valentin
Valentina Valentyn Valerie Valery Vasily Vera Veronika Victor Victoria Viktor Vincent Vitali Vitaly Vladimir Vladislav
Volodymyr Vyacheslav Waldemar Walter Wang Wendy Werner Wieslaw Wiesław William Winston Witold Wojciech Wolfgang Xi
Yair Yaroslav Yasser Yauheni Yevgeny Yoav Yulia Yuri Yuriy Yury Yusuf Yves Zbigniew Zdzisław Zoe Zofia Łukasz Şimşek
"""
"""Names that are common in European, American and Near Eastern news. Written for this program."""


@cache
def given_names() -> frozenset[str]:
    """The given names."""
    return frozenset(_NAMES.split())
